// Imports are lexical declarations of the module.
import a, { a } from "./lib.mjs";
