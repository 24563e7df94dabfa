// `as` must be spelled without escapes.
import * \u0061s lib from "./lib.mjs";
