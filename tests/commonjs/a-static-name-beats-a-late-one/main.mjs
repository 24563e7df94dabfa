// D52, N2: a late name never makes a static name ambiguous; two late ones are absent.
import { x } from "./both.mjs";
import * as ns from "./both.mjs";
console.log(x, "twice" in ns, ns.once);
