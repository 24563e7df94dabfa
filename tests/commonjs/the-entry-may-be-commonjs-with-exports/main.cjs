// Exports of the entry; a cycle back into it; both kinds of dependencies.
exports.early = "early";
const lib = require("./lib.cjs");
const esm = require("./esm.mjs");
module.exports.late = lib.early + esm.value;
console.log(Object.keys(exports).join(), exports.late);
