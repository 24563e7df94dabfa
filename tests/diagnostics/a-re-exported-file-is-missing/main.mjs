export { a } from "./missing.mjs";
