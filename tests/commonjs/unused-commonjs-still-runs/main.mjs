// Importing nothing, or names that nobody reads, runs the module.
import "./effects.cjs";
import unused from "./unused.cjs";
import { alsoUnused } from "./also-unused.cjs";
import * as unusedNs from "./unused-ns.cjs";
export { never } from "./re-exported.cjs";
console.log("main");
