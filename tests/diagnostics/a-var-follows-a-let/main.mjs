// VarDeclaredNames and LexicallyDeclaredNames must be disjoint.
let a = 1;
var a = 2;
