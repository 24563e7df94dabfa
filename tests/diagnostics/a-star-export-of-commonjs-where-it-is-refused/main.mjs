import { a } from "./middle.mjs";
console.log(a);
