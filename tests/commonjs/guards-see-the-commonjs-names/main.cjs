// typeof guards of the wrapper names, used and unused.
console.log(typeof require, typeof module, typeof exports, typeof define, typeof window);
console.log(typeof require === "function" && typeof module === "object" && typeof exports === "object");
console.log("undefined" !== typeof module && module.exports ? "node" : "browser");
console.log(typeof module !== "undefined" && this.module !== module, !!module.exports, exports === module.exports);
if (typeof require !== "undefined" && typeof window === "undefined") console.log(require("./guarded.cjs"));
var root = typeof globalThis === "object" ? globalThis : typeof self === "object" ? self : this;
console.log(root === globalThis, typeof global === "undefined" || global === globalThis);
