// LexicallyDeclaredNames of a function body must be unique.
function f() {
  let a;
  let a;
}
