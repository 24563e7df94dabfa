// Re-exporting an import counts like any other export.
import { a } from "./lib.mjs";
export { a };
export { b as a } from "./lib.mjs";
