// BoundNames of a lexical declaration must be unique.
let a = 1, a = 2;
