(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? factory(exports, require('./b.cjs')) :
  typeof define === 'function' && define.amd ? define(['exports', './b.cjs'], factory) :
  (global = typeof globalThis !== 'undefined' ? globalThis : global || self, factory(global.lib = {}, global.b));
})(this, (function (exports, b) { 'use strict';

  const named = "named with " + b.name;
  var main = "default of umd";

  exports.default = main;
  exports.named = named;

  Object.defineProperty(exports, '__esModule', { value: true });

}));
