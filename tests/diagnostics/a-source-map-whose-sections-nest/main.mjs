import { a } from "./lib.mjs";
console.log(a);
