// `delete name` is not allowed in strict code.
var a;
delete ((a));
