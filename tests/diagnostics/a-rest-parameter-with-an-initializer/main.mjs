// A rest parameter has no default.
function f(...a = []) {}
