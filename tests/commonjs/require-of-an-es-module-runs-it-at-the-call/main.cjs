// The whole static graph of the required module runs, synchronously, at that point.
console.log("before");
const { value } = require("./esm.mjs");
console.log("after", value);
const again = () => require("./lazy.mjs").value;
console.log("not yet");
console.log(again(), again());
