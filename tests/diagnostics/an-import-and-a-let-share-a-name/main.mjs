// Imports are lexical declarations of the module.
import { a } from "./lib.mjs";
let a = 1;
