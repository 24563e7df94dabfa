// `arguments` cannot be bound in strict code.
const f = function arguments() {};
