// Indirect exports count too.
export { a } from "./lib.mjs";
export const a = 1;
