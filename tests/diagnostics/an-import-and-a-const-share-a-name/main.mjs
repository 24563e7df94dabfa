// Imports are lexical declarations of the module.
const a = 1;
import { a } from "./lib.mjs";
