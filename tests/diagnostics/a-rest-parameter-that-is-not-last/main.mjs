// A rest parameter must be last.
function f(...a, b) {}
