console.log("b starts");
exports.name = "b with " + require("./c.cjs").name;
console.log("b ends");
