// `\0` must not be followed by a digit in strict code.
const s = "\08";
