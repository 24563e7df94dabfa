"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kept = exports.c = exports.b = exports.a = void 0;
exports.a = 1;
exports.b = b;
function b() {
  return "b";
}
exports.c = function () {
  return "c";
};
let name = "inner";
exports.name = name;
exports["with space"] = [1, 2].map((x) => x * 2).join();
class Late {
  x = 1;
}
exports.Late = Late;
exports.kept = "first";
exports.kept = exports_kept();
function exports_kept() {
  return "second";
}
