import { a } from "./broken.mjs";
console.log(a);
