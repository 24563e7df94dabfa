"use strict";
exports.kept = 1;
exports = { lost: 1 };
exports.lost = 2;
