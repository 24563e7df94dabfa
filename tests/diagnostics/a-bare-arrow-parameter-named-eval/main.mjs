// `eval` cannot be bound in strict code.
const f = eval => 1;
