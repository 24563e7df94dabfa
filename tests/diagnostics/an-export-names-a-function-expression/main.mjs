// The name of a function expression is visible only inside it.
const f = function inner() {};
export { f, inner };
