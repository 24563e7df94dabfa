// `from` must be spelled without escapes.
import { a } fr\u006fm "./lib.mjs";
