"use strict";
// Words of the module syntax that are no module syntax.
var o = { import: "property", export: 1, await: 2 };
// import x from "./missing.mjs";
var s = "export default 1";
var t = `import "./missing.mjs"; ${o.import} export {}`;
var r = /import "a" from|export \{/;
console.log(o.import, o.export, o.await, s, t, r.test(s));
import("./lib.mjs").then(function (lib) { console.log("imported by commonjs", lib.a); });
