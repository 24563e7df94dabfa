export { a, text } from "./lib.cjs";
export { "module.exports" as whole } from "./lib.cjs";
