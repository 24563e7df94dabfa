// `export * as n` exports the name n.
export * as lib from "./lib.mjs";
export const lib = 1;
