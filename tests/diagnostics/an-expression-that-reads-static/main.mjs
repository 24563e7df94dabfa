// `static` is reserved in strict code.
console.log(static);
