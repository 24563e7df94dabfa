"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.other = exports.default = void 0;
const other = exports.other = "other";
var _default = exports.default = "default of other";
