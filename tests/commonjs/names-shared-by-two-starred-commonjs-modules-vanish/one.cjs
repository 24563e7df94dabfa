exports.p = "p";
exports.shared = 1;
