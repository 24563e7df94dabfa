// D46, C.5: b sees an unfinished namespace without names; later all names are there.
import { look } from "./b.mjs";
export * from "./dynamic.cjs";
export const own = "own";
console.log(look());
