import { a } from "./helper.mjs";
console.log(a);
