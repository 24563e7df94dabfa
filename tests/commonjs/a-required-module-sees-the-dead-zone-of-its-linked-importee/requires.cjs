exports.below = "below";
require("./looks.mjs");
console.log("requires");
