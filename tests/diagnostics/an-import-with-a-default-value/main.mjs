// Import clauses are not patterns.
import { a = 1 } from "./lib.mjs";
