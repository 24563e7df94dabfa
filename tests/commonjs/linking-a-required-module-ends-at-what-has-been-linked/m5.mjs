import "./sibling.mjs";
import "./main.mjs";
console.log("m5");
