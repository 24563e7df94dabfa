"use strict";
// A CommonJS file is the body of a function.
exports.before = true;
console.log("before the return", new.target, typeof arguments, arguments.length, this === exports);
if (exports.before) return;
exports.after = true;
