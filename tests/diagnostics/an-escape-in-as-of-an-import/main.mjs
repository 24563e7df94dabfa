// `as` must be spelled without escapes.
import { a \u0061s b } from "./lib.mjs";
