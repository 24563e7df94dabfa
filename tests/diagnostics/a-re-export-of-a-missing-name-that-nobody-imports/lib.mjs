export { missing } from "./other.mjs";
