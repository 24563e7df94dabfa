// VarDeclaredNames and LexicallyDeclaredNames must be disjoint.
class A {
  static {
    let a;
    {
      var a;
    }
  }
}
