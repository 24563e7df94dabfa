// At the top of a module functions are lexical declarations.
function* g() {}
function* g() {}
