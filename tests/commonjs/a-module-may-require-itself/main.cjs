// A self-require gives the exports so far.
exports.before = 1;
const self = require("./main.cjs");
const other = require("./other.cjs");
exports.after = 2;
console.log(self === exports, Object.keys(self).join(), Object.keys(require("./main.cjs")).join(), other.main === exports);
