module.exports = (function e(t, n, r) { function s(o, u) { if (!n[o]) { if (!t[o]) { var a = typeof require == "function" && require; if (!u && a) return a(o, !0); throw new Error("Cannot find module '" + o + "'") } var f = n[o] = { exports: {} }; t[o][0].call(f.exports, function (e) { var n = t[o][1][e]; return s(n ? n : e) }, f, f.exports, e, t, n, r) } return n[o].exports } for (var o = 0; o < r.length; o++)s(r[o]); return s(r[0]) })({ 1: [function (require, module, exports) {
  var helper = require("./helper");
  module.exports = { name: "browserify " + helper.name };
}, { "./helper": 2 }], 2: [function (require, module, exports) {
  exports.name = "helper";
  this.checked = this === exports;
}, {}] }, {}, [1]);
