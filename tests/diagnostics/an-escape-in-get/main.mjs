// `get` must be spelled without escapes.
const o = { g\u0065t x() {} };
