// The "use strict" of a function body makes its blocks strict.
function outer() {
  "use strict";
  {
    function f() {}
    function f() {}
  }
}
