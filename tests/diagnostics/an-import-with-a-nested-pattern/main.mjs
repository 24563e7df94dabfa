// Import clauses are not patterns.
import { a: { b } } from "./lib.mjs";
