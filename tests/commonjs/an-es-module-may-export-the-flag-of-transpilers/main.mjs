// An export called __esModule is one like others, in CommonJS outputs, too.
export const __esModule = "own";
export const a = 1;
export * from "./flagged.cjs";
console.log("main");
