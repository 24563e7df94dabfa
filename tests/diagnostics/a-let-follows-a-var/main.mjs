// VarDeclaredNames and LexicallyDeclaredNames must be disjoint.
var a = 1;
let a = 2;
