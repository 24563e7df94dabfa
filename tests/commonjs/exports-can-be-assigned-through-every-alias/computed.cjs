"use strict";
var name = "a b";
exports[1] = "number";
exports[name] = "computed";
exports[Symbol.for("s")] = "symbol";
