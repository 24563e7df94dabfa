// The var belongs to the module scope.
let a;
if (true) var a = 1;
else var b = 2;
