// VarDeclaredNames and LexicallyDeclaredNames must be disjoint.
class A {
  static {
    function f() {}
    let f;
  }
}
