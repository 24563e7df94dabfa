"use strict";
const value = require("./getter.cjs").value;
const f = require("./f.cjs");
module.exports = [value, f.value, order.slice(-2).join(" ")];
