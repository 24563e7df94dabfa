// The directive in the body applies to the parameters.
function f(a, a) {
  "use strict";
}
