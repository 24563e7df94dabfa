// `static` is reserved in strict code.
let static = 1;
