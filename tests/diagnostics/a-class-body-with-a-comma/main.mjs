class A {
  a() {},
  b() {}
}
