// Keys of objects and classes may be repeated; the last one wins.
const o = { a: 1, a: 2, "a": 3, ["a"]: 4, get b() { return 5; }, b: 6, c() { return 7; }, get c() { return 8; } };
console.log(o.a, o.b, o.c, Object.keys(o));
class A {
  m() { return 1; }
  m() { return 2; }
  static m() { return 3; }
  get x() { return 4; }
  x() { return 5; }
  y = 6;
  y = 7;
  static y = 8;
  ["constructor"]() { return "computed constructor"; }
  static constructor() { return "static constructor"; }
  static async *name() {}
  prototype() { return "prototype method"; }
  static ["length"] = "computed";
}
const a = new A();
console.log(a.m(), A.m(), a.x(), a.y, A.y, a.constructor(), A.constructor(), typeof A.name, a.prototype(), A.length);
try {
  class B {
    static ["prototype"]() {}
  }
} catch (error) {
  console.log(error.name);
}
class Getters {
  static get constructor() { return "static getter"; }
  get prototype() { return "getter"; }
  "#x" = "no private name";
}
console.log(Getters.constructor, new Getters().prototype, new Getters()["#x"]);
switch (1) {
  case 1:
    console.log("first");
    break;
  case 1:
    console.log("second");
}
const f = (a, { b: c }, [d]) => ((a, b) => [a, b, c, d])(d, c);
console.log(f(1, { b: 2 }, [3]));
