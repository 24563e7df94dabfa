// Keywords must be spelled without escapes.
console.log(th\u0069s);
