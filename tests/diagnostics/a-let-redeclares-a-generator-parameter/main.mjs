// Parameters and the body's lexical names must be disjoint.
function* g(a) {
  let a;
}
