export * from "./two.mjs";
