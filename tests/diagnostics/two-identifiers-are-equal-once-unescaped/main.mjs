// Identifier names are compared by value, not by spelling.
const a = 1;
const b = 2;
export { a as caf\u00e9, b as café };
