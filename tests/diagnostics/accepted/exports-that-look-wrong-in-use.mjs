import * as ns from "./exports-that-look-wrong.mjs";
console.log(Object.keys(ns).join("|"));
console.log(ns.hoisted, ns.later, ns["a string"], ns["😀"], ns.default, ns.b, ns.let);
