"use strict";
exports = module.exports = function () {};
exports.first = "first";
exports.whole = module.exports;
