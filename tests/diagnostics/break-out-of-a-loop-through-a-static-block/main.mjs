// A static block is a boundary for loops.
for (;;) {
  class A {
    static {
      break;
    }
  }
}
