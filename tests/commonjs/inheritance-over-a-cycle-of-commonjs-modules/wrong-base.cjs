"use strict";
const { Derived } = require("./wrong-derived.cjs");
exports.Base = class {};
exports.Derived = Derived;
