// A function at the top of a body counts as var, a let does not.
function outer() {
  function inner() {}
  let inner;
}
