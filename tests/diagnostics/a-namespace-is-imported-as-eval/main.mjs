// `eval` cannot be bound in strict code.
import * as eval from "./lib.mjs";
