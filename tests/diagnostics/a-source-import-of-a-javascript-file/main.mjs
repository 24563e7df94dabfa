import source lib from "./lib.mjs";
console.log(lib);
