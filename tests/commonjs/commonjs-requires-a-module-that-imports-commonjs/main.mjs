// ESM -> CommonJS -> ESM -> CommonJS, instances shared with a direct import.
import { state } from "./state.mjs";
import top from "./top.cjs";
import leaf, { count } from "./leaf.cjs";
console.log("main", top.name, leaf.count, count, state.visits.join());
console.log(top.stateIsShared(state), top.leafIsShared(leaf));
