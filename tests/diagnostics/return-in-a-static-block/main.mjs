// A static block cannot return.
class A {
  static {
    return;
  }
}
