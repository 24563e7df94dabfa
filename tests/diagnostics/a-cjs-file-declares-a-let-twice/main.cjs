// LexicallyDeclaredNames must be unique.
let a;
let a;
