"use strict";
exports.marked = globalThis.marked;
