implicit = "set by lib";
exports.read = function () { return implicit; };
