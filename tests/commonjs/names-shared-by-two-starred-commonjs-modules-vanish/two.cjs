exports.q = "q";
exports.shared = 2;
