// Keywords must be spelled without escapes.
imp\u006frt { a } from "./lib.mjs";
