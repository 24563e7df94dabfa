// The local name of an export is an identifier reference.
export { a } from "./lib.mjs";
export { default };
