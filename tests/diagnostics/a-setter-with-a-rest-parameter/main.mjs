class A {
  set x(...a) {}
}
