import { dep } from "./dep.mjs";
console.log("lazy");
export const value = "lazy with " + dep;
