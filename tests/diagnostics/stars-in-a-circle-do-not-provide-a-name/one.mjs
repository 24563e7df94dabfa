export * from "./two.mjs";
export const one = 1;
