// Implicit globals are shared by all modules, and visible on globalThis.
require("./lib.cjs");
console.log(typeof implicit, implicit, globalThis.implicit, "implicit" in globalThis);
implicit = "changed";
console.log(require("./lib.cjs").read(), delete globalThis.implicit, typeof implicit);
undefined = 1; NaN = 2; Infinity = 3;
console.log(undefined, NaN, Infinity);
for (loopVariable of [1, 2]);
console.log(globalThis.loopVariable);
var notGlobal = 1;
function notGlobalEither() {}
console.log("notGlobal" in globalThis, "notGlobalEither" in globalThis);
