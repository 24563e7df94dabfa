// The directive in the body applies to the parameters.
function f(a, arguments) {
  "use strict";
}
