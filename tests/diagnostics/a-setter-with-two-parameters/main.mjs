class A {
  set x(a, b) {}
}
