export { missing } from "./lib.mjs";
