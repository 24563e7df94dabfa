"use strict";
exports = module.exports = { x: 1 };
exports.y = 2;
exports.self = module.exports;
