// The base of `**` must not be a unary expression.
const x = await 1 ** 2;
