"use strict";
module.exports = exports = function named() {};
exports.key = 1;
console.log(this === exports, Object.keys(this), typeof this);
