export * from "./three.mjs";
