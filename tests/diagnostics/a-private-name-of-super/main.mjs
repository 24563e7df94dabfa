// `super.#x` does not exist.
class A extends Object {
  #x;
  m() {
    return super.#x;
  }
}
