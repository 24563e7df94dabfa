export * from "./one.cjs";
export * from "./two.cjs";
export const own = "own";
