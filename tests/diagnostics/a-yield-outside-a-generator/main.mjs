// `yield` is reserved in strict code.
function f() {
  yield 1;
}
