// The block is not an async function.
class A {
  static {
    await using x = null;
  }
}
