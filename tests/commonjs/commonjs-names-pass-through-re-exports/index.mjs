export { a, b as renamed, default as dflt } from "./lib.cjs";
export * as grouped from "./lib.cjs";
export const own = "own";
