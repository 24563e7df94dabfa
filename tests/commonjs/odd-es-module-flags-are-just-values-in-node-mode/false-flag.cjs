exports.__esModule = false;
exports.default = "default";
exports.x = "x";
