// What importers get as a whole is module.exports at completion, whenever they ask first; the
// values of names are read when the first of them asks.
// Node: Module.prototype.load keeps the exports for the loader of ES modules.
const lib = require("./lib.cjs");
lib.replace();
console.log(require("./lib.cjs"));
import("./lib.cjs").then((ns) => {
  console.log(ns.default === lib, ns["module.exports"] === lib, ns.a);
  console.log(Object.keys(ns).join(" "));
});
