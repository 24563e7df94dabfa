// Parameters and the body's lexical names must be disjoint.
function f(a = 1) {
  const a = 2;
}
