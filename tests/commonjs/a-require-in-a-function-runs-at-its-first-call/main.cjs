// Late requires: functions, methods, getters, defaults, generators, promises, class fields.
const lazy = {
  get value() { return require("./a.cjs"); },
  method(x = require("./b.cjs")) { return x; },
};
function* generate() { yield require("./c.cjs"); }
class Field { value = require("./d.cjs"); static create() { return new this(); } }
const arrow = () => require("./e.cjs");
console.log("defined");
console.log(arrow(), arrow());
const generator = generate();
console.log("generator made");
console.log(generator.next().value);
console.log(lazy.method("given"), lazy.method());
console.log(Field.create().value, lazy.value);
Promise.resolve().then(() => console.log(require("./f.cjs")));
setTimeout(() => console.log(require("./f.cjs"), require("./g.cjs")), 1);
console.log("main ends");
