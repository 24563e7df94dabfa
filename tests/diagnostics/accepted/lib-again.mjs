export { a, b } from "./lib.mjs";
