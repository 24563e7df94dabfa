import data from "./lib.mjs" with { type: "json" };
console.log(data);
