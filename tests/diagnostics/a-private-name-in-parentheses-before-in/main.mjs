// `#x` is only allowed directly before `in`.
class A {
  #x;
  m(o) {
    return (#x) in o;
  }
}
