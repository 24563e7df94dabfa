export * from "./one.mjs";
