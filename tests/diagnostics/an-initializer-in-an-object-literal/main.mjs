// `a = 1` in braces is only a pattern.
let a;
const o = { a = 1 };
