// import() in CommonJS: modules, CommonJS, shared with require, asynchronous.
const required = require("./lib.cjs");
console.log("sync");
import("./lib.cjs").then((ns) => console.log(ns.default === required, ns.name, Object.keys(ns).join(" ")));
import("./esm.mjs").then(({ default: d, lib }) => console.log(d, lib === required));
(async () => {
  const { default: again } = await import("./esm.mjs");
  console.log("awaited", again);
})();
console.log("main ends");
