// Parentheses do not help.
class A {
  #x;
  m() {
    delete ((this.#x));
  }
}
