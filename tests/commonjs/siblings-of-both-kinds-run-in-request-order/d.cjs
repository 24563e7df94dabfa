console.log("d");
exports.value = require("./d1.cjs");
