// The base of `**` must not be a unary expression.
const x = typeof 1 ** 2;
