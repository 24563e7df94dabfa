// The base of `**` must not be a unary expression.
const x = -1 ** 2;
