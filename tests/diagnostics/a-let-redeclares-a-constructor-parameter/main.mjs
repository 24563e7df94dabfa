// Parameters and the body's lexical names must be disjoint.
class A {
  constructor(a) {
    let a;
  }
}
