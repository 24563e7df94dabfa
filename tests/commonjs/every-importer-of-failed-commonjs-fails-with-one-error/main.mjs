// R10, D30: what ECMA-262 asks for. Node 26 runs the second importer although its dependency has failed.
const outcomes = [];
const settle = (promise) => promise.then(() => outcomes.push("fulfilled"), (error) => outcomes.push(error));
settle(import("./first.mjs"))
  .then(() => settle(import("./second.mjs")))
  .then(() => settle(import("./thrower.cjs")))
  .then(() => console.log(outcomes.map((o) => o === outcomes[0]).join(" "), outcomes[0].message));
