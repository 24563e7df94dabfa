// D50: the shared name and module.exports are ambiguous, hence absent.
import * as ns from "./both.mjs";
import { p, q, own } from "./both.mjs";
console.log(Object.keys(ns).join(" "), p, q, own, ns.shared, "module.exports" in ns);
