// The module specifier is a string literal.
import { a } from `./lib.mjs`;
