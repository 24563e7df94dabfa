// `as` must be spelled without escapes.
const a = 1;
export { a \u0061s b };
