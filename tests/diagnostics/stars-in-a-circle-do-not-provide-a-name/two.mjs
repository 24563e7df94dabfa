export * from "./one.mjs";
export const two = 2;
