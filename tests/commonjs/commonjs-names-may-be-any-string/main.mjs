// Export names that are no identifiers or are reserved.
import whole, { "a-b" as dashed, default as d, class as klass, if as conditional, "10" as ten, await as waited } from "./lib.cjs";
import * as ns from "./lib.cjs";
console.log(dashed, d === whole, klass, conditional, ten, waited);
console.log(Object.keys(ns).join("|"), ns.constructor, ns.hasOwnProperty, ns.toString);
