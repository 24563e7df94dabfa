globalThis.order.push("c(");
const a = require("./a.cjs");
exports.value = "c sees " + a.value;
globalThis.order.push(")c");
