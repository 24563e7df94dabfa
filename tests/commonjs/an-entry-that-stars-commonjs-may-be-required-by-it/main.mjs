// The entry passes on all of a module that requires it back, which fails, and goes on.
export * from "./lib.cjs";
console.log("main");
