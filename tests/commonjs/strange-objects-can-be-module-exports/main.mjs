// Frozen, null-prototype, inherited, non-enumerable, proxied, thenable.
import frozen, { a } from "./frozen.cjs";
import bare, { b } from "./bare.cjs";
import inherited from "./inherited.cjs";
import proxied from "./proxied.cjs";
import map from "./map.cjs";
import date from "./error.cjs";
console.log(a, Object.isFrozen(frozen), b, Object.getPrototypeOf(bare), "toString" in bare);
console.log(inherited.own, inherited.above, Object.keys(inherited).join());
console.log(proxied.anything, proxied.else, map.get("key"), date instanceof Error, date.message);
