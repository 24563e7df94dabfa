"use strict";
const { Base } = require("./base.cjs");
exports.Derived = class Derived extends Base {
  name = "derived";
};
