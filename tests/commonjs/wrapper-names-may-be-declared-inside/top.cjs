// `var module` keeps the parameter's value; `var exports = x` replaces only the local.
var module;
module.exports.viaModule = 1;
var exports = exports || {};
exports.kept = 2;
var exports = { replaced: true };
exports.lost = 3;
