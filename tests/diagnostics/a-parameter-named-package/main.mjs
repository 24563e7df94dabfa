// `package` is reserved in strict code.
function f(package) {}
