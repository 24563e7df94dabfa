require("./m3.mjs");
console.log("m2");
