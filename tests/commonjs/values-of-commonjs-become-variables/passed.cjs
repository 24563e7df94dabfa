"use strict";
var object = require("./literal.cjs");
require("./own.cjs");
module.exports = object;
