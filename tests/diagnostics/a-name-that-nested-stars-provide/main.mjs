import { shared } from "./outer.mjs";
console.log(shared);
