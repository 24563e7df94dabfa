"use strict";
const shorthand = { exports };
exports.shorthand = shorthand;
for (const key of ["a", "b"]) exports[key] = key + key;
this.c = typeof exports + typeof module + (this === exports);
delete exports.b;
Object.defineProperty(exports, "shorthand", { enumerable: false });
