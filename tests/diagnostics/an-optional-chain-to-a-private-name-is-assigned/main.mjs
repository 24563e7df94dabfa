// Not a valid assignment target.
class A {
  #x;
  m() {
    this?.#x = 1;
  }
}
