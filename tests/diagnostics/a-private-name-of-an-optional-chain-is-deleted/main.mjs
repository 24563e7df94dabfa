// Private names cannot be deleted.
class A {
  #x;
  m(o) {
    delete o?.a.#x;
  }
}
