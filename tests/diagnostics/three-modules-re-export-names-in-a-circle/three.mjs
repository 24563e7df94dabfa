export { x as z } from "./one.mjs";
