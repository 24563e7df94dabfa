// A rest element has no default.
let a;
[...a = 1] = [];
