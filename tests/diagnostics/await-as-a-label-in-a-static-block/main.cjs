// `await` is reserved in a static block, whatever the goal.
class A {
  static {
    await: 1;
  }
}
