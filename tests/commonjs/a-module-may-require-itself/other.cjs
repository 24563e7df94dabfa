exports.main = require("./main.cjs");
console.log(Object.keys(exports.main).join());
