// With export * the flag of CommonJS is passed on as a name.
export * from "./flagged.cjs";
console.log("main");
