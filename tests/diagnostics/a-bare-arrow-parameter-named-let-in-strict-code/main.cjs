// In strict code `let` is reserved (ECMA-262, Identifiers).
function f() { "use strict"; return let => 1; }
f();
