console.log("a starts");
exports.done = false;
exports.late = late;
const b = require("./b.cjs");
console.log("in a, b.done =", b.done);
exports.b = b;
exports.done = true;
function late() { return "hoisted, with " + b.done; }
console.log("a ends");
