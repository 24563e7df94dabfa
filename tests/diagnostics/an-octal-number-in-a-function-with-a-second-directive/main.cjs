// Every directive of a prologue counts.
function f() {
  "use client";
  "use strict";
  return 010;
}
f();
