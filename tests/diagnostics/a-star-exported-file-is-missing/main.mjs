export * from "./missing.mjs";
