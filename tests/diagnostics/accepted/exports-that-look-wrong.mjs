// Every one of these exports is declared, exactly once under each name.
export { hoisted, later, a as first, a as second, a as "a string", a as "😀", a as "\u{1F600}!", lib, Late };
export { again as default };
if (true) {
  var hoisted = "a var of a block";
}
for (var later of ["a var of a loop head"]);
import { a, default as again } from "./lib.mjs";
import * as lib from "./lib.mjs";
export function declaredTwiceInside() {
  var x;
  var x;
}
class Late {}
export * from "./lib.mjs";
export * from "./lib-again.mjs";
export const b = "own names win over stars";
export let [c, { d, ...rest }] = [1, { d: 2, e: 3 }];
export {};
export { c as if, d as "default ", rest as let };
