// A rest parameter must be last.
const f = (a, ...b,) => a;
