export * from "./inner.mjs";
export * from "./three.mjs";
