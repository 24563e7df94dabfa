import { a } from "./folder.mjs";
console.log(a);
