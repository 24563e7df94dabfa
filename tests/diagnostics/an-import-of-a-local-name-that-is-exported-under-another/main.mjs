import { internal } from "./lib.mjs";
console.log(internal);
