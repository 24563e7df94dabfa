console.log("a1 starts");
require("./shared.cjs");
console.log("a1 ends");
