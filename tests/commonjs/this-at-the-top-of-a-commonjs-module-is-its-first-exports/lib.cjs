"use strict";
// Arrow functions keep it; replacing module.exports does not change it.
console.log(this === exports, this === module.exports, (() => this === exports)());
module.exports = { name: "replaced" };
console.log(this === exports, this === module.exports);
console.log((function () { return this; })(), typeof this);
const o = { m() { return this === o; } };
console.log(o.m(), [1].map(() => this === exports)[0], [1].map(function () { return this; }, "bound")[0]);
class A {
  static s = this === A;
  f = this instanceof A;
  static { console.log(this.name); }
  ["computed" + (this === exports)]() {}
}
console.log(A.s, new A().f, Object.getOwnPropertyNames(A.prototype).join());
