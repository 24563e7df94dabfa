// D46 with --cjs=node: b sees the static list, own names in the dead zone, commonjs names undefined.
import "./b.mjs";
import "./dynamic.cjs";
export * from "./dynamic.cjs";
export const own = "own";
console.log("main runs last");
