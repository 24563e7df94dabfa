"use strict";
// With the directive: no implicit globals, no this, read-only errors, no aliasing, no leaking eval.
const attempts = {
  implicit: () => { leaked = 1; },
  frozen: () => { Object.freeze({ a: 1 }).a = 2; },
  undeletable: () => { delete Object.prototype; },
  setterless: () => { ({ get x() { return 1; } }).x = 2; },
  primitive: () => { "text".length = 1; },
  caller: () => (function () { return arguments.callee; })(),
};
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    attempt();
    console.log(name, "ok");
  } catch (error) {
    console.log(name, error.name);
  }
}
function aliased(a) { arguments[0] = 2; return a; }
console.log(aliased(1), (function () { return this; })(), typeof leaked);
{
  function inBlock() {}
}
console.log(typeof inBlock, (function () { return typeof this; }).call(1));
