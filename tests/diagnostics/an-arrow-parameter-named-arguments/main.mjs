// `arguments` cannot be bound in strict code.
const f = (arguments) => 1;
