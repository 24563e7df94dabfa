// Object literals have no private names.
class A {
  #m() {}
  static o = { #m() {} };
}
