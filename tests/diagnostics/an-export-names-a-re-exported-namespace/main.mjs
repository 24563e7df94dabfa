// `export * as lib` binds nothing in this module.
export * as lib from "./lib.mjs";
export { lib as again };
