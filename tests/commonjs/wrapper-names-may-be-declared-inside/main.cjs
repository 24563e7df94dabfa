// exports and module as locals of functions and blocks, and as var or function at the top.
const nested = require("./nested.cjs");
const top = require("./top.cjs");
const functions = require("./functions.cjs");
console.log(nested.real, Object.keys(nested).join(), top === undefined ? "undefined" : Object.keys(top).join(), Object.keys(functions).join());
