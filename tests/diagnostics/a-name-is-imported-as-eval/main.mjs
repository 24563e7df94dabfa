// `eval` cannot be bound in strict code.
import { a as eval } from "./lib.mjs";
