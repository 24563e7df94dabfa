"use strict";
class Thing {
  constructor(name) { this.name = name; }
  static make(name) { return new Thing(name); }
}
module.exports = Thing;
module.exports.make = Thing.make;
