// Any directive of the prologue counts.
function f([a]) {
  "another";
  'use strict';
}
