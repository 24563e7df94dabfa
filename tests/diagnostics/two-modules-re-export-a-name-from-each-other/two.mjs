export { a } from "./one.mjs";
