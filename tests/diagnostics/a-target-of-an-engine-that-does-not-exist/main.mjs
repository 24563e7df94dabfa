// Engines have names.
console.log(1);
