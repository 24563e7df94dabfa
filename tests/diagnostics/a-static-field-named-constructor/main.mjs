// No field may be called constructor.
class A {
  static "constructor" = 1;
}
