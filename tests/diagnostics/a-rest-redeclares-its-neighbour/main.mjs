// BoundNames of a lexical declaration must be unique.
let [a, ...a] = [1, 2];
