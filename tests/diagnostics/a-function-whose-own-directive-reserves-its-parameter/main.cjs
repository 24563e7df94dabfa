// The directive in the body applies to the parameters.
function f(yield) {
  "use strict";
}
