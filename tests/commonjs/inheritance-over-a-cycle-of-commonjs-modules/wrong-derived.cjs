"use strict";
const { Base } = require("./wrong-base.cjs");
exports.Derived = class extends Base {};
