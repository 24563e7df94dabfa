// D40: the default --cjs-names=dynamic binds names that only execution knows.
import lib, { known, late, computed } from "./lib.cjs";
import * as ns from "./lib.cjs";
console.log(known, late, computed, lib.late === late);
console.log(Object.keys(ns).join(" "));
