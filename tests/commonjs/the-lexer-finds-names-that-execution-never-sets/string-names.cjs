exports["a b"] = 1;
exports["\u{1F600}"] = 2;
module.exports["plain"] = 3;
