import "./observe.cjs";
export * from "./one.cjs";
import "./look.mjs";
export * from "./two.cjs";
export const own = "own";
