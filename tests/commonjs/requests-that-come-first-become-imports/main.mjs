import "./log.cjs";
import first from "./first.cjs";
import later from "./later.cjs";
import members from "./members.cjs";
import marked from "./lib/index.cjs";
import passing from "./lib/passing.cjs";

console.log(first, later, members, marked, passing.changed);
