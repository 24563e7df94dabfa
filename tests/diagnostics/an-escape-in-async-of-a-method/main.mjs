// `async` must be spelled without escapes.
const o = { \u0061sync m() {} };
