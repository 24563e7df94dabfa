// `yield` is a keyword in generators.
function* g() {
  yi\u0065ld 1;
}
