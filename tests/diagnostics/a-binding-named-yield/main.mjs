// `yield` is reserved in strict code.
var yield = 1;
