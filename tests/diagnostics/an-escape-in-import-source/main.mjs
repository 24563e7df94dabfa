// `source` must be spelled without escapes.
import.sourc\u0065("./lib.mjs");
