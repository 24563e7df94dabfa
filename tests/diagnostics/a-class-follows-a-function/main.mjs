// LexicallyDeclaredNames must be unique.
function A() {}
class A {}
