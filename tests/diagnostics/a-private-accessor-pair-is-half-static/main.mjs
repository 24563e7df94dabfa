// Getter and setter must both be static or both not.
class A {
  get #x() {}
  static set #x(v) {}
}
