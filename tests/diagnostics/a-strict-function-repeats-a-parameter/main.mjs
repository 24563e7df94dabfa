// UniqueFormalParameters in strict code.
function f(a, b, a) {}
