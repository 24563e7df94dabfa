// A parameter list that is not simple must be unique.
function f(a, a = 1) {}
