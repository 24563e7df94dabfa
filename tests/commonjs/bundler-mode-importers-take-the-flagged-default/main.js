// D49: an importer that is not in node mode gets exports.default of a flagged module.
import dflt, { n } from "./flagged.cjs";
import * as ns from "./flagged.cjs";
import plain from "./plain.cjs";
import { setN } from "./flagged.cjs";
console.log(dflt, n, plain.a, Object.keys(ns).join(" "));
setN("changed");
console.log(n, ns.n);
