// The block is a function boundary of its own.
async function f() {
  class A {
    static {
      await 1;
    }
  }
}
