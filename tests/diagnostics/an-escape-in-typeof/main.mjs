// Keywords must be spelled without escapes.
console.log(typ\u0065of 1);
