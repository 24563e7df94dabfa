// `?.` is one token.
console? .log(1);
