// C.2: every import form of one commonjs module.
import whole from "./lib.cjs";
import { default as again, a, b as renamed, "c" as quoted } from "./lib.cjs";
import * as ns from "./lib.cjs";
import both, { a as a2 } from "./lib.cjs";
import withNamespace, * as ns2 from "./lib.cjs";
import "./lib.cjs";
console.log(whole === again, whole === both, whole === withNamespace, ns === ns2, whole === ns.default);
console.log(a, renamed, quoted, a2, ns.a, ns["b"], whole.c);
console.log(Object.keys(ns).join(" "), "a" in ns, "z" in ns, ns.z, Object.prototype.toString.call(ns));
const { a: destructured, ...rest } = ns;
console.log(destructured, Object.keys(rest).join(" "));
import("./lib.cjs").then(({ a, default: d }) => console.log(a, d === whole));
