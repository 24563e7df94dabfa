class A extends Object {
  m() {
    return super;
  }
}
