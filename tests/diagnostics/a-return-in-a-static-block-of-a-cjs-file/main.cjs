// The top of a CommonJS file may return, a static block in it may not.
class A {
  static {
    if (A) return;
  }
}
