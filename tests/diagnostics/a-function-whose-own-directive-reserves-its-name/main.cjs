// The directive in the body applies to the name.
function static() {
  "use strict";
}
