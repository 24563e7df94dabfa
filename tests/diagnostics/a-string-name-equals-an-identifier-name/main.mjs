// Identifier and string export names share one name space.
const a = 1;
export { a as "answer" };
export const answer = 42;
