// Imports are lexical declarations of the module.
import * as a from "./lib.mjs";
import { a } from "./lib.mjs";
