exports.fromRequire = require("./data.json");
exports.without = require("./data");
console.log(require("./scalar.json"), require("./null.json"), require("./list.json").length);
