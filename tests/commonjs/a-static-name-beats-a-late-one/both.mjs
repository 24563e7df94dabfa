export * from "./static.mjs";
export * from "./one.cjs";
export * from "./two.cjs";
