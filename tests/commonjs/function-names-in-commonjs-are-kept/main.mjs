// Names inferred from assignments to exports, and renamed collisions.
import lib, { named, arrow, Klass } from "./lib.cjs";
import other from "./other.cjs";
console.log([named.name, arrow.name, Klass.name, lib.method.name, lib.assigned.name].join("|"));
console.log([other.same.name, lib.same.name, other.default_.name].join("|"));
