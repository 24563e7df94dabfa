// Module export names must be well-formed Unicode.
export { a as "x\uDE00y" } from "./lib.mjs";
