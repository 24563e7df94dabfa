import whole from "./index.js";
import * as ns from "./index.js";
console.log(Object.keys(ns).join(" "));
console.log(Object.keys(whole).sort().join(" "));
console.log(whole.counter, whole.change(), whole.increment(), whole.counter, whole.live, new whole.Greeter("swc").greet());
console.log(whole.default(), typeof whole.__esModule, ns.default === whole);
