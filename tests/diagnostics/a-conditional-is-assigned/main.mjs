// Not a valid assignment target.
let a, b;
(true ? a : b) = 1;
