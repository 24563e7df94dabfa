// `#x` is only allowed before `in`.
class A {
  #x;
  m() {
    return #x;
  }
}
