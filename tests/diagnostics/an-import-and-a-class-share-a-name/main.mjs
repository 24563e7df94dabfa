// Imports are lexical declarations of the module.
import { a } from "./lib.mjs";
class a {}
