const lib = require("./lib.cjs");
console.log("requirer", lib.value, lib.value);
