// Arrow functions do not shield it.
class A {
  static {
    const f = () => arguments;
  }
}
