// Keywords must be spelled without escapes.
console.log(tr\u0075e);
