// A field has no `arguments`.
function f() {
  return class {
    x = () => ({ arguments });
  };
}
f();
