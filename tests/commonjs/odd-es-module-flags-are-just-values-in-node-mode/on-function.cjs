module.exports = function () {};
module.exports.__esModule = "yes";
module.exports.default = "default on a function";
