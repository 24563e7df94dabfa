console.log("dynamic runs");
exports.lex = "lex";
exports["la" + "te"] = "late";
