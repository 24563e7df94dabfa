// Arrow parameters may not contain yield.
function* g() {
  return (a = yield) => a;
}
