// Mapped arguments, callee, and the functions that do not have them.
function mapped(a) { a = 2; var first = arguments[0]; arguments[0] = 3; return [first, a].join(); }
function unmapped(a = 1) { a = 2; return arguments[0]; }
function strict(a) { "use strict"; a = 2; return arguments[0]; }
console.log(mapped(1), unmapped(1), strict(1));
console.log((function () { return typeof arguments.callee; })());
console.log((function factorial(n) { return n < 2 ? 1 : n * arguments.callee(n - 1); })(5));
function shadowed(arguments) { return arguments; }
function declared() { var arguments = "var"; return arguments; }
console.log(shadowed("parameter"), declared(), (function () { arguments = "assigned"; return arguments; })());
