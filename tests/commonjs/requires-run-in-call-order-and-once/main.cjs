// Each module runs at its first require, in the middle of its parent, and never again.
console.log("main starts");
const b = require("./b.cjs");
console.log("between");
const a = require("./a.cjs");
console.log(a.name, b.name, require("./a.cjs") === a, require("./sub/../a.cjs") === a);
console.log("main ends");
