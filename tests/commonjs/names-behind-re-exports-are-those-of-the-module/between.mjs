export * from "./lib.cjs";
export { default as whole } from "./lib.cjs";
export * as own from "./lib.cjs";
