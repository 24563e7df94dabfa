"use strict";
const a = require("./cycle-a.cjs");
exports.seen = Object.keys(a).length;
