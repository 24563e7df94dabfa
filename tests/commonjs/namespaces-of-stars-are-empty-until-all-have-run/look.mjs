import * as ns from "./both.mjs";
console.log("between", Object.keys(ns).join(" ") || "nothing");
