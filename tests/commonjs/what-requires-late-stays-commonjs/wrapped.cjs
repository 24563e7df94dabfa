"use strict";
globalThis.log = ["wrapped"];
exports.late = () => require("./late.cjs").value;
exports.again = () => require("./shared.cjs").value;
