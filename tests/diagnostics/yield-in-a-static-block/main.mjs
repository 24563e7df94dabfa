// The block is not a generator.
function* g() {
  class A {
    static {
      yield 1;
    }
  }
}
