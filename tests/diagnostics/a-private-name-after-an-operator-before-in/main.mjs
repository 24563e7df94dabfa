// `#x in o` is a RelationalExpression; it cannot be an operand of `+`.
class A {
  #x;
  m(o) {
    return 1 + #x in o;
  }
}
