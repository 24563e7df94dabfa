// A method has a body.
class A {
  m();
  {
  }
}
