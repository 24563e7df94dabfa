// Import clauses are not patterns.
import { ...rest } from "./lib.mjs";
