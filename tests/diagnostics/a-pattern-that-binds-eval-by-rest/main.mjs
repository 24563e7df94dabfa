// `eval` cannot be bound in strict code.
const [...eval] = [];
