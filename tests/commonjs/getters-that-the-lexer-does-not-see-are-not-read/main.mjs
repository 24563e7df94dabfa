// Node reads the names of its lexer when the module completes, and no others.
import { f } from "./lib.cjs";
console.log(f);
