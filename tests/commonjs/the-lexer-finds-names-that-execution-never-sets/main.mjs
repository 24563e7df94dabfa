// C.3: detection is textual; a name that is never set is bound to undefined.
import lib, { conditional, hinted, defined, reassigned, literalA, literalB } from "./lib.cjs";
import * as ns from "./lib.cjs";
import * as object from "./object.cjs";
import * as mixed from "./mixed.cjs";
import * as string from "./string-names.cjs";
console.log(conditional, hinted, defined, reassigned, literalA, literalB);
console.log(Object.keys(ns).join(" "), Object.keys(lib).join(" "));
console.log(Object.keys(object).join(" "), Object.keys(mixed).join(" "), Object.keys(string).join(" "));
