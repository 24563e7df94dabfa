import { late } from "./lib.cjs";
console.log(late);
