console.log("a starts");
exports.name = "a with " + require("./b.cjs").name;
console.log("a ends");
