// Not a valid assignment target.
let a, b;
(a, b) = 1;
