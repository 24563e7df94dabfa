export { z as y } from "./three.mjs";
