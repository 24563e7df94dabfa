// At the top of a module functions are lexical declarations.
function f() {}
function f() {}
