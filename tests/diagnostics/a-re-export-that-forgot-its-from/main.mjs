// Without `from` this is a clause and a string, and they need a semicolon between them.
import { a } from "./lib.mjs";
export { a } "./lib.mjs";
