import { a } from "./target.mjs";
console.log(a);
