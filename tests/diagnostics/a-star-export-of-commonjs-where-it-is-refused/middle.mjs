export const own = 1;
export * from "./lib.cjs";
