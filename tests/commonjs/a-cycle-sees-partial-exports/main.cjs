// The Node documentation's example, and what each side sees at each time.
console.log("main starts");
const a = require("./a.cjs");
const b = require("./b.cjs");
console.log("in main", a.done, b.done, a.b === b, b.a === a, a.late());
