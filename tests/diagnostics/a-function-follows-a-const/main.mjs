// LexicallyDeclaredNames must be unique.
const f = 1;
function f() {}
