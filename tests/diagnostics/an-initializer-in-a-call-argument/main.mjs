// `a = 1` in braces is only a pattern.
let a;
console.log({ a = 1 });
