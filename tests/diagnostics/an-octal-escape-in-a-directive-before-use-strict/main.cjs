// The directive applies to those before it.
function f() {
  "\07";
  "use strict";
}
