// The entry point of a cycle decides who sees what.
const order = [];
globalThis.order = order;
const b = require("./b.cjs");
console.log(order.join(" "));
console.log(b.value, require("./a.cjs").value, require("./c.cjs").value);
