"use strict";
exports.number = 3;
exports.shared = { count: 1 };
exports.shared.count += Object.keys(require("./lib.cjs")).length;
