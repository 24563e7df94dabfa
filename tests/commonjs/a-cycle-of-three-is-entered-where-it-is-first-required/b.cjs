globalThis.order.push("b(");
const c = require("./c.cjs");
exports.value = "b sees " + c.value;
globalThis.order.push(")b");
