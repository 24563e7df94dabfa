// String names are compared by value, not by spelling.
const a = 1;
const b = 2;
export { a as "\u0061 b", b as "a b" };
