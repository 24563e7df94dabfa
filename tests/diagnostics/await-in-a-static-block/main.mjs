// `await` is reserved in a static block.
class A {
  static {
    await 1;
  }
}
