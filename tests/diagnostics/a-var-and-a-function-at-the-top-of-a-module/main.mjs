// At the top of a module functions are lexical declarations.
var f;
function f() {}
