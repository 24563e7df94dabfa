// Engines have versions.
console.log(1);
