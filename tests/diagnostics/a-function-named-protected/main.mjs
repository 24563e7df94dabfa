// `protected` is reserved in strict code.
function protected() {}
