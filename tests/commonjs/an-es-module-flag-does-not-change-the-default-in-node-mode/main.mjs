// D48: for an .mjs importer the default is always module.exports.
import whole, { n, default as same, __esModule as flag } from "./flagged.cjs";
import { "module.exports" as exported } from "./flagged.cjs";
import * as ns from "./flagged.cjs";
console.log(whole.default, whole.n, n, same === whole, flag, exported === whole);
console.log(Object.keys(ns).join(" "), ns.default === whole, ns["module.exports"] === whole);
const dynamic = await_();
function await_() { return import("./flagged.cjs"); }
dynamic.then((d) => console.log(d === ns, d.default.default));
