// `eval` cannot be bound in strict code.
let eval = 1;
