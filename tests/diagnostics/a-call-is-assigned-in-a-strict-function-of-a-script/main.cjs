// The call is in strict code; web compatibility is for sloppy code.
function f() { "use strict"; f() = 1; }
f();
