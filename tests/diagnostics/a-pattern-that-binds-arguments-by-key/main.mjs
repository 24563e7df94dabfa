// `arguments` cannot be bound in strict code.
const { a: arguments } = {};
