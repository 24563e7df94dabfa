module.exports = exports = function lib(a, b) {};
exports.name = "other";
exports.length = null;
exports.version = 1;
