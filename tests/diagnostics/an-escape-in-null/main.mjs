// Keywords must be spelled without escapes.
console.log(n\u0075ll);
