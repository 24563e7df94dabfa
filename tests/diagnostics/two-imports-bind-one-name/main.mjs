// Imports are lexical declarations of the module.
import { a } from "./lib.mjs";
import { b as a } from "./lib.mjs";
