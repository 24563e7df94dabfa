// Parameters and the body's lexical names must be disjoint.
function f({ A }) {
  class A {}
}
