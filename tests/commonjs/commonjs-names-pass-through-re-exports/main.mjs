// Re-exports of every form, and a star (which Node lets carry module.exports).
import { a, renamed, dflt, grouped, own } from "./index.mjs";
import * as index from "./index.mjs";
import * as star from "./star.mjs";
import { b } from "./star.mjs";
console.log(a, renamed, dflt.a, grouped.b, own, b);
console.log(Object.keys(index).join(" "));
console.log(Object.keys(star).join(" "), star["module.exports"].a, "default" in star);
