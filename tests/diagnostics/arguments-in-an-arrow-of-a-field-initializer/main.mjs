// Arrow functions do not shield it.
function f() {
  return class {
    x = () => arguments[0];
  };
}
