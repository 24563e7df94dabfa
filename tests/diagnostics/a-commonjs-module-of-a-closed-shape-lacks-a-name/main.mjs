import { c } from "./lib.cjs";
console.log(c);
