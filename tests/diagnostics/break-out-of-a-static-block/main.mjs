// A static block is a boundary for labels.
label: for (;;) {
  class A {
    static {
      break label;
    }
  }
}
