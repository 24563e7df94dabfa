// Names are case-sensitive; a near name exists.
class A {
  #count = 0;
  next() {
    return this.#Count++;
  }
}
