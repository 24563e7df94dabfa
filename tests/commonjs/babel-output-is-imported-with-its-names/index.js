"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
var _exportNames = {
  own: true,
  live: true,
  change: true,
  seen: true,
  otherDefault: true,
  renamed: true,
  grouped: true
};
exports.change = change;
Object.defineProperty(exports, "default", {
  enumerable: true,
  get: function () {
    return _lib.default;
  }
});
exports.live = exports.grouped = void 0;
Object.defineProperty(exports, "otherDefault", {
  enumerable: true,
  get: function () {
    return _grouped.default;
  }
});
exports.own = void 0;
Object.defineProperty(exports, "renamed", {
  enumerable: true,
  get: function () {
    return _grouped.other;
  }
});
exports.seen = void 0;
var _lib = _interopRequireWildcard(require("./lib"));
var everything = _lib;
Object.keys(_lib).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
  if (key in exports && exports[key] === _lib[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _lib[key];
    }
  });
});
var _grouped = _interopRequireWildcard(require("./other"));
exports.grouped = _grouped;
Object.keys(_grouped).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
  if (key in exports && exports[key] === _grouped[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _grouped[key];
    }
  });
});
var cache;
function _interopRequireWildcard(e, t) { if (!t && e && e.__esModule) return e; var r, c, a = Object.defineProperty, n = { __proto__: null, default: e }; if (Object(e) !== e) return n; if (cache || "function" != typeof WeakMap || (cache = new WeakMap()), cache) { if (cache.has(e)) return cache.get(e); cache.set(e, n); } for (c in e) "default" !== c && {}.hasOwnProperty.call(e, c) && ((r = a && Object.getOwnPropertyDescriptor(e, c)) && (r.get || r.set) ? a(n, c, r) : n[c] = e[c]); return n; }
const own = exports.own = "own";
let live = exports.live = "before";
function change() {
  exports.live = live = "after";
  return (0, _lib.increment)();
}
const seen = exports.seen = [(0, _lib.default)(), _lib.counter, everything.answer, typeof everything.default].join(" ");
