// The module object as a whole, and import() beside it.
const { exports: own } = module;
own.name = "main";
import("./lib.cjs").then((ns) => console.log(ns.default.name, typeof ns.default.keys));
