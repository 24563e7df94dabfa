// let, const, class, function and var of equal names in both kinds of modules.
import { value as cjsValue, Thing as CjsThing, run as cjsRun } from "./lib.cjs";
import { value as esmValue, Thing as EsmThing, run as esmRun } from "./lib.mjs";
import "./again.cjs";
let value = "main";
class Thing {}
function run() { return "main run"; }
var helper = "main helper";
console.log(value, cjsValue, esmValue, run(), cjsRun(), esmRun(), helper);
console.log([Thing, CjsThing, EsmThing].map((T) => T.name).join(), Thing === CjsThing, CjsThing === EsmThing);
