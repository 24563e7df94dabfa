// A member of a cycle that comes before the importer of a CommonJS module sees what that exported (16.2.1.5.3 Evaluate).
import lib, { name } from "./lib.cjs";
import "./early.mjs";
export { lib, name };
export * as own from "./lib.cjs";
