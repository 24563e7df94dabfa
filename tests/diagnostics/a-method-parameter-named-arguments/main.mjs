// `arguments` cannot be bound in strict code.
class A {
  m(...arguments) {}
}
