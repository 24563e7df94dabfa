import lib from "./lib.mjs";
console.log(lib);
