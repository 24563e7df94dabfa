// `async` must be spelled without escapes.
const f = \u0061sync x => x;
