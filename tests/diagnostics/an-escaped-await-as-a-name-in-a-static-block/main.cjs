// A static block does not know the name `await`.
class A {
  static {
    \u0061wait;
  }
}
