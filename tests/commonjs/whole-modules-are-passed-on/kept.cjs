"use strict";
module.exports = require("./evaluates.cjs");
