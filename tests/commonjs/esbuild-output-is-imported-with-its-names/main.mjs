import whole, { answer, other, own, live, change, increment, counter, Greeter, otherDefault, renamed, grouped, seen } from "./index.js";
import * as ns from "./index.js";
console.log(Object.keys(ns).join(" "));
console.log(answer, other, own, otherDefault, renamed, grouped.other, typeof grouped.default, seen);
console.log(counter, change(), increment(), counter, whole.counter, live, whole.live, new Greeter("esbuild").greet());
console.log(whole.default(), typeof whole.__esModule, ns.default === whole);
