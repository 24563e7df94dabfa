import "./builtin.cjs";
import * as ns from "./kept.cjs";
import data from "./json.cjs";
import { name } from "./chain.cjs";

console.log(ns.f(), data.value, name());
