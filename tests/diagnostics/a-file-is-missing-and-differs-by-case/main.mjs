import { a } from "./Helpers.mjs";
console.log(a);
