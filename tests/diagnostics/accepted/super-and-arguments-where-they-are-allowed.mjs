// Arrow functions pass super, new.target and arguments on; functions start anew.
class Base {
  static kind = "base";
  value = "value";
  get v() { return "super property"; }
}
class Derived extends Base {
  constructor(...args) {
    const build = () => super(...args);
    build();
    this.target = (() => new.target.name)();
  }
  field = super.v;
  arrow = () => super.v;
  static kindOfParent = super.kind;
  static {
    console.log(super.kind, new.target, (() => new.target)());
  }
  targetOfField = new.target;
  ownArguments = function () { return arguments.length; };
  method() {
    return { inner() { return super.toString === Object.prototype.toString; } }.inner();
  }
  static m(a = super.kind) { return a; }
}
const d = new Derived();
console.log(d.target, d.field, d.arrow(), Derived.kindOfParent, d.targetOfField, d.ownArguments(1, 2), d.method(), Derived.m());
function outer() {
  class A {
    [arguments[0]]() { return "computed by arguments"; }
    static m(a = arguments.length) { return a; }
  }
  return [new A()[arguments[0]](), A.m(undefined, 2), (() => arguments.length)()];
}
console.log(outer("key", 2));
console.log({ arguments: 1 }.arguments, class { arguments = 1; static eval = 2; }.eval);
function F() {
  return new.target === undefined ? "called" : { made: "constructed" };
}
console.log(F(), new F().made, typeof new (class { x = new.target; })().x);
console.log(typeof this, (() => this)(), (function () { return this; })());
