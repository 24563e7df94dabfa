// The module specifier is a string literal.
const lib = "./lib.mjs";
import { a } from lib;
