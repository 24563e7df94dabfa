console.log("b starts");
require("./b1.mjs");
require("./shared.cjs");
console.log("b ends");
