// `#x in #y in o` is not in the grammar.
class A {
  #x;
  #y;
  m(o) {
    return #x in #y in o;
  }
}
