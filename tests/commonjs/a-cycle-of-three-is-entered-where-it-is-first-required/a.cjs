globalThis.order.push("a(");
const b = require("./b.cjs");
exports.value = "a sees " + b.value;
globalThis.order.push(")a");
