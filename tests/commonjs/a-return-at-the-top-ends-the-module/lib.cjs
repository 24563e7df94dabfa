exports.before = 1;
exports.hoisted = hoisted;
if (typeof exports.before === "number") return { ignored: true };
exports.after = 2;
require("./never.cjs");
function hoisted() { return typeof never + " " + typeof after; }
var after = 3;
