import { "a b" as ab } from "./lib.mjs";
console.log(ab);
