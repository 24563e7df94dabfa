import * as lib from "./lib.mjs";
console.log(lib.missing);
