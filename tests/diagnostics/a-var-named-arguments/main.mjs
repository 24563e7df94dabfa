// `arguments` cannot be bound in strict code.
var arguments = 1;
