// `defer` must be spelled without escapes.
import.d\u0065fer("./lib.mjs");
