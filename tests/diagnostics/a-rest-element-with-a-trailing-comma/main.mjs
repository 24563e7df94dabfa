// A rest element must be last.
let a;
[...a, ] = [];
