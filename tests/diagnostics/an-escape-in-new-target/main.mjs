// `target` must be spelled without escapes.
function f() {
  return new.t\u0061rget;
}
