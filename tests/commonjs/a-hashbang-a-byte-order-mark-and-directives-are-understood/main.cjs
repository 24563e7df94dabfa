#!/usr/bin/env node
"use strict";
// The hashbang is not code, the directive is one, in the file it stands in only.
console.log((function () { return this; })(), require("./bom.cjs"), require("./hash.js").name);
console.log(require("./late-directive.cjs"), require("./function-directive.cjs"));
