// `super.x` needs a method.
function f() {
  return super.x;
}
