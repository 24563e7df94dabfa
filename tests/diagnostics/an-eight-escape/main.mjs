// `\8` and `\9` are not allowed in strict code.
const s = "\8";
