// Optional chains are checked too.
class A {
  static m(o) {
    return o?.#missing;
  }
}
