"use strict";
module.exports = require("./leaf.cjs");
