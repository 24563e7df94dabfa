// An inner class does not lend its names to the outer one.
class Outer {
  m(o) {
    class Inner {
      #x = 1;
    }
    return o.#x;
  }
}
