"use strict";
class Base {
  create() { return new Derived(); }
}
exports.Base = Base;
const { Derived } = require("./derived.cjs");
