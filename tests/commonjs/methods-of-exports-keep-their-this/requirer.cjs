"use strict";
const lib = require("./lib.cjs");
const { who } = require("./lib.cjs");
exports.calls = [lib.who(), who(), require("./lib.cjs").who(), (0, require("./lib.cjs").who)()];
