import { colour } from "./lib.mjs";
console.log(colour);
