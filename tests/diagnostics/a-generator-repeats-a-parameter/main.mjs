// UniqueFormalParameters in strict code.
function* g(a, a) {}
