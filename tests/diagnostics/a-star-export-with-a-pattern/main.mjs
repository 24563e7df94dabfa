export * as { a } from "./lib.mjs";
