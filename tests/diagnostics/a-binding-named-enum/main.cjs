// `enum` is reserved everywhere.
var enum = 1;
