// Method parameters are unique in any code.
class A {
  static m(a, a) {}
}
