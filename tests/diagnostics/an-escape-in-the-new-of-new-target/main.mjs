// Keywords must be spelled without escapes.
function f() {
  return n\u0065w.target;
}
