export { a } from "./two.mjs";
