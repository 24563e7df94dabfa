// `eval` cannot be bound in strict code.
function f({ eval }) {}
