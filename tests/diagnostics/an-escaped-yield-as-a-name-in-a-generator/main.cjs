// An escape does not turn the operator into a name.
function* f() {
  return \u0079ield;
}
f();
