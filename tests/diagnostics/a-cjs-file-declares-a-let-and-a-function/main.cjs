// VarDeclaredNames and LexicallyDeclaredNames must be disjoint.
function f() {}
let f;
