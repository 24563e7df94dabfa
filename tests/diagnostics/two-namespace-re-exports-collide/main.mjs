// `export * as n` exports the name n.
export * as lib from "./lib.mjs";
export * as lib from "./main.mjs";
