import { missing } from "./one.mjs";
console.log(missing);
