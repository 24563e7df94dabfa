"use strict";
const a = require("./a.cjs");
require("./b.cjs");
const c = require("./c.cjs").value;
order.push("first");
module.exports = [a, c];
