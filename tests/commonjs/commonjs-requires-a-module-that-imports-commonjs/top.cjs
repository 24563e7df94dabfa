console.log("top starts");
const middle = require("./middle.mjs");
const { state } = require("./state.mjs");
state.visits.push("top");
exports.name = "top of " + middle.default;
exports.stateIsShared = (other) => other === state;
exports.leafIsShared = (other) => other === middle.leaf;
console.log("top ends");
