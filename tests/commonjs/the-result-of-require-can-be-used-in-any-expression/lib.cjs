"use strict";
exports.a = "a";
exports.b = { c: "c" };
exports.f = (x) => x + 1;
exports.g = () => ({ h: "h" });
exports.Class = class { constructor(name) { this.name = name; } };
exports.tag = (strings) => strings.raw[0];
exports.promise = Promise.resolve(41);
exports.self = function () { return this; };
