// LexicallyDeclaredNames must be unique.
function f() {}
let f;
