// What follows the return never runs; functions below it exist.
const lib = require("./lib.cjs");
console.log(Object.keys(lib).join(), lib.hoisted());
console.log(require("./nested.cjs").value);
return console.log("the value of the return is dropped");
console.log("never");
