"use strict";
var path = require("path"), anonymous = require("./anonymous.cjs");
const { first } = require("./both.cjs");
module.exports = [path.posix.join("a", "..", "b"), anonymous(4), first];
