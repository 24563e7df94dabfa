import { dep } from "./dep.mjs";
import legacy, { named } from "./legacy.cjs";
console.log("esm", dep, legacy.named, named);
export const value = "value with " + dep;
