// Functions are searched too.
class A {
  #x = 1;
  static {
    const f = (o) => () => o.#y;
  }
}
