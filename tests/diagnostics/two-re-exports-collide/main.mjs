// Two indirect exports under one name.
export { a } from "./lib.mjs";
export { b as a } from "./lib.mjs";
