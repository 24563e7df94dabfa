// The module specifier is a string literal.
const lib = "./lib.mjs";
export { a } from lib;
