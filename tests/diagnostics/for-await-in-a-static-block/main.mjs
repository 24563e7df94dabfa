// The block is not an async function.
class A {
  static {
    for await (const x of []);
  }
}
