// D44: later writes reach the object, not the imported names.
import lib, { a, setA, list } from "./lib.cjs";
import * as ns from "./lib.cjs";
import { a as reexported } from "./middle.mjs";
setA("changed");
list.push(2);
console.log(a, ns.a, reexported, lib.a, list.length);
lib.a = "changed from outside";
lib.added = "added";
console.log(a, ns.a, lib.a, "added" in ns);
import("./lib.cjs").then((late) => console.log(late.a, late.default.a, "added" in late));
