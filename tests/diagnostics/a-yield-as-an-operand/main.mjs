// `yield` is an AssignmentExpression.
function* g() {
  return 1 + yield 2;
}
