// `exports` is a variable of the wrapper; `this` stays the first value of `module.exports`.
// https://nodejs.org/api/modules.html#exports-shortcut
import both from "./both.cjs";
import alone from "./alone.cjs";
import first from "./first.cjs";
console.log(both.name, Object.keys(both));
console.log(alone);
console.log(first);
