"use strict";
exports = { lost: 1 };
for (exports of ["x", "y"]) this[exports] = exports;
[exports = "z"] = [];
this[exports] = (() => this === module.exports)();
