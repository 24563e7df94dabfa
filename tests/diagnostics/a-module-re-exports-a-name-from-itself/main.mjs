export { a } from "./main.mjs";
