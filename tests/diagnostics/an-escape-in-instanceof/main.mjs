// Keywords must be spelled without escapes.
console.log({} inst\u0061nceof Object);
