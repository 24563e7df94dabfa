"use strict";
module.exports = function create(a, b) { return a + b; };
module.exports.version = "1.0";
module.exports.helper = function () { return this; };
module.exports.Inner = class { name = "inner"; };
