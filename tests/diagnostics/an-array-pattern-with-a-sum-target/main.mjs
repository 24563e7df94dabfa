// Not a valid assignment target.
let a;
[a + 1] = [];
