export * from "./lib.cjs";
export const b = "shadowed by the module's own b";
