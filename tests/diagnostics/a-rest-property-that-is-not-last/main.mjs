// A rest property must be last.
const { ...a, b } = {};
