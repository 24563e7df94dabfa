import { value } from "./one.mjs";
console.log(value);
