// D47: observed between two starred commonjs modules the list is empty, afterwards full.
import * as ns from "./both.mjs";
console.log("after", Object.keys(ns).join(" "));
