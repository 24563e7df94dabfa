exports.q = 2;
