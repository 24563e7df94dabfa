// Two locals under one exported name.
const a = 1;
const b = 2;
export { a as shared, b as shared };
