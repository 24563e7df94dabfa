// `eval` cannot be bound in strict code.
class A {
  set x(eval) {}
}
