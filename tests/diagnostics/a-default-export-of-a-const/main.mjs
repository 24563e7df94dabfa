// `export default` takes an expression, a function or a class.
export default const a = 1;
