export { y as x } from "./two.mjs";
