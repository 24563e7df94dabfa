// Evaluation order when a module imports CommonJS and ESM in turn.
import "./a.mjs";
import "./b.cjs";
import c from "./c.mjs";
import d from "./d.cjs";
import "./a.mjs";
console.log("main", c, d.value);
