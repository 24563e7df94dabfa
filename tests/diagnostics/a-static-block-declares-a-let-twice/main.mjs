// LexicallyDeclaredNames of a static block must be unique.
class A {
  static {
    let a;
    let a;
  }
}
