import { a } from "./one.mjs";
console.log(a);
