"use strict";
require("./mark.cjs");
const { marked } = require("./read.cjs");
module.exports = marked;
