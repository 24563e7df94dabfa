import { x } from "./one.mjs";
console.log(x);
