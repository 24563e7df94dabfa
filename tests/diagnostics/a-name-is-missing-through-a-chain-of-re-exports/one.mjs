export { value } from "./two.mjs";
