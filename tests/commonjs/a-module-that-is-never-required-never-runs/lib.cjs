exports.used = function () { return "used"; };
exports.unused = function () { return require("./heavy.cjs"); };
console.log("lib");
