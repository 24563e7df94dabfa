// Parameters and the body's lexical names must be disjoint.
class A {
  set value(v) {
    let v;
  }
}
