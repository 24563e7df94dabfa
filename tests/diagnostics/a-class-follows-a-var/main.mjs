// VarDeclaredNames and LexicallyDeclaredNames must be disjoint.
var A;
class A {}
