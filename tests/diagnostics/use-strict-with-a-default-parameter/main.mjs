// The directive needs a simple parameter list.
function f(a = 1) {
  "use strict";
}
