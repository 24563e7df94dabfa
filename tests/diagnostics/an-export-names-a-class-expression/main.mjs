// The name of a class expression is visible only inside it.
export const Outer = class Inner {};
export { Inner };
