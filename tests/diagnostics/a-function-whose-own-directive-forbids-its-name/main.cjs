// The directive in the body applies to the name.
function eval() {
  "use strict";
}
