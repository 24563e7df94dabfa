// import, import(), require, re-export and a second path lead to one module.
import counter from "./counter.cjs";
import { counter as through } from "./middle.mjs";
import { counters } from "./requirers.cjs";
import "./sub/../counter.cjs";
counter.next();
counters.forEach((c) => c.next());
import("./counter.cjs").then((ns) => console.log(ns.default === counter, ns.default.next()));
console.log(counter === through, counters.every((c) => c === counter), counter.next());
