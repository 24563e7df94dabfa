"use strict";
exports.one = 1;
exports.two = two;
function two() {
  return 2;
}
exports.unused = function () {
  return "unused";
};
