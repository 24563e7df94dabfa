// Outputs are written in ES2015 at least.
console.log(1);
