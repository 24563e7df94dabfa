// The directive needs a simple parameter list.
async function f(a = 1) {
  "use strict";
}
