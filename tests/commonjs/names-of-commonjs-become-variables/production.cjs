"use strict";
var leaf = require("./leaf.cjs");
exports.passed = function () {
  return leaf.one + leaf.two();
};
exports.other = "production";
