// The default value is an expression.
let a;
const f = (b = { a = 1 }) => b;
