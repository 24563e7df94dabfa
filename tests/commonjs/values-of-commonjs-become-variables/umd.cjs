(function (root, factory) {
  if (typeof define === "function" && define.amd) define([], factory);
  else if (typeof module === "object" && typeof exports === "object") module.exports = factory("commonjs");
  else root.umd = factory("global");
})(this, function (kind) {
  "use strict";
  return { make: () => "made", kind };
});
