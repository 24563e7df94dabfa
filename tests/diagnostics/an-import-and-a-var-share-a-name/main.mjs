// A var may not redeclare a lexical name.
import { a } from "./lib.mjs";
var a;
