// `using` is a lexical declaration.
import { a } from "./lib.mjs";
using a = null;
