"use strict";
const b = require("./cycle-b.cjs");
exports.a = b.seen;
