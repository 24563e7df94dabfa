// LexicallyDeclaredNames must be unique.
class A {}
class A {}
