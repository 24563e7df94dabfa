// Each class body has its own names.
class A {
  #x = 1;
}
class B {
  m(o) {
    return o.#x;
  }
}
