// An escape does not turn the operator into a name.
async function f() {
  return \u0061wait;
}
f();
