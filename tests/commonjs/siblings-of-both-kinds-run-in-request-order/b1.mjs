import "./shared.cjs";
import "./b2.mjs";
console.log("b1");
