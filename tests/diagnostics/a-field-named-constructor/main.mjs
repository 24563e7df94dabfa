// No field may be called constructor.
class A {
  constructor = 1;
}
