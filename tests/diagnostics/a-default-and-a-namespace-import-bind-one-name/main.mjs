// Imports are lexical declarations of the module.
import lib, * as lib from "./lib.mjs";
