// `eval` cannot be bound in strict code.
import { eval } from "./lib.mjs";
