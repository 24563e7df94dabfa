// D53: with default, without, with a "module.exports" export, with its own __esModule.
"use strict";
const plain = require("./plain.mjs");
console.log(Object.keys(plain).join(), plain.a, plain.__esModule, Object.prototype.toString.call(plain));
console.log(require("./plain.mjs") === plain, require("./reexport.mjs").plain === plain);
const withDefault = require("./with-default.mjs");
console.log(Object.keys(withDefault).join(), withDefault.default, withDefault.__esModule, require("./with-default.mjs") === withDefault);
console.log(require("./reexport.mjs").withDefault === withDefault);
console.log(require("./module-exports.mjs")(), typeof require("./module-exports.mjs").named);
const own = require("./own-flag.mjs");
console.log(own.__esModule, own.default, Object.keys(own).join());
withDefault.change();
console.log(withDefault.live);
try {
  plain.a = 2;
} catch (error) {
  console.log(error.name);
}
const { a, default: d } = withDefault;
console.log(a, d);
