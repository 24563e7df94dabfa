"use strict";
// A function declaration replaces the parameter from the start: nothing is exported through it.
console.log(typeof exports, typeof module.exports);
exports.lost = 1;
module.exports.found = 2;
function exports() {}
