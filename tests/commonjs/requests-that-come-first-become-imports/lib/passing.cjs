"use strict";
const parent = require("./parent.cjs");
require("./change.cjs");
module.exports = parent;
