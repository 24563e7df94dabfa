export { inner as value } from "./three.mjs";
