"use strict";
module.exports = require("./link.cjs");
