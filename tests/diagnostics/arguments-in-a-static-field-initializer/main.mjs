// Field initializers may not contain `arguments`.
class A {
  static x = [arguments];
}
