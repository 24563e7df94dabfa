// A constructor has a body.
class A {
  constructor(a);
  {}
}
new A();
