if (false) exports.conditional = 1;
0 && (module.exports = { hinted });
0 && (exports.literalA = exports.literalB = 1);
exports["defined"] = "defined";
Object.defineProperty(exports, "reassigned", { enumerable: true, value: "value" });
var key = "computed";
exports[key] = "not found";
var alias = exports;
alias.aliased = "not found";
// exports.inComment = 1
var text = "exports.inString = 1";
