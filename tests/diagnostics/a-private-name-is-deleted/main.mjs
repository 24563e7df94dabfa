// Private names cannot be deleted.
class A {
  #x;
  m() {
    delete this.#x;
  }
}
