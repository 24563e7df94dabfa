"use strict";
const object = require("./object.cjs");
exports.used = () => [
  object.shorthand,
  object.method.name,
  object.method(),
  object.arrow.name,
  object.arrow(),
  object.fn.name,
  new object.fn().made,
  object.text,
];
