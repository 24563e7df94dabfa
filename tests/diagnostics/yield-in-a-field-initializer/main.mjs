// An initializer is not a generator.
function* g() {
  class A {
    x = yield 1;
  }
}
