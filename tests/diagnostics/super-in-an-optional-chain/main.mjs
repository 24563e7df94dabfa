// `super?.x` is not in the grammar.
class A extends Object {
  m() {
    return super?.x;
  }
}
