import { zzz } from "./lib.mjs";
console.log(zzz);
