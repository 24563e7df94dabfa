// `#x in o` is checked too.
class A {
  static is(o) {
    return #missing in o;
  }
}
