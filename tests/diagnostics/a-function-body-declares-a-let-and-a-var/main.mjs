// VarDeclaredNames and LexicallyDeclaredNames must be disjoint.
function f() {
  let a;
  if (a) {
    var a;
  }
}
