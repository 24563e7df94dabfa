"use strict";
exports.lost = 1;
module.exports = { found: 2 };
exports.lost = 3;
module.exports.more = exports.lost;
if (module.exports.more === 3) module.exports = { ...module.exports, again: true };
