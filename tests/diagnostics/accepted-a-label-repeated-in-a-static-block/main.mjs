// A static block is a function boundary for labels. swc refuses this.
same: for (const i of [1]) {
  class Inner {
    static {
      same: {
        console.log("inner", i);
        break same;
      }
    }
  }
  console.log("outer");
  continue same;
}
