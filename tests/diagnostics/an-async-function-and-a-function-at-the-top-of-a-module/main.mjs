// At the top of a module functions are lexical declarations.
async function f() {}
function f() {}
