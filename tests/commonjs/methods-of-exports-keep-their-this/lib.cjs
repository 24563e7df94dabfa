"use strict";
exports.name = "exports";
exports.who = function () {
  return this === undefined ? "undefined" : this === exports ? "exports" : Array.isArray(this) ? "array" : "namespace";
};
