// `static` is reserved in strict code, and a shorthand is a reference.
const o = { static };
console.log(o);
