"use strict";
// The parameters of the CommonJS wrapper may be redeclared by var and function, like any parameter.
var module;
var exports;
var require;
var __filename;
console.log(typeof module, typeof exports, typeof require, typeof __filename);
{
  let require = "block", module = "scoped", exports = "names";
  console.log(require, module, exports);
}
