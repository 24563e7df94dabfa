// `eval` cannot be bound in strict code.
function eval() {}
