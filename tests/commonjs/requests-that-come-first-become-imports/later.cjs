"use strict";
const d = require("./d.cjs");
order.push("later");
const e = require("./e.cjs");
module.exports = [d.value, e.value, order.join("")];
