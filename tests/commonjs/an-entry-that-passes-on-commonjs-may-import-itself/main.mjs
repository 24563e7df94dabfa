// The entry has names of CommonJS and is the target of import(), too.
export * from "./lib.cjs";
export { "module.exports" as whole } from "./lib.cjs";
export * as all from "./lib.cjs";
import("./main.mjs").then((ns) => {
  console.log(ns.a, ns.whole.a, ns.all.a);
});
console.log("main");
