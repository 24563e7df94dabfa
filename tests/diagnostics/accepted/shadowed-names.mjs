// An inner scope may take any name of an outer one, an import's included.
import { a, b as f } from "./lib.mjs";
import * as lib from "./lib.mjs";
{
  let a = "block";
  const lib = "block lib";
  console.log(a, lib);
  {
    function f() { return "block function"; }
    console.log(f());
  }
}
((a, { f } = { f: "parameter" }) => console.log(a, f))("arrow");
for (let a = 0; a < 1; a++) console.log("loop", a);
for (const a of ["of"]) {
  let a = "body";
  console.log(a);
}
try {
  throw "catch";
} catch (a) {
  console.log(a);
}
const e = function f() {
  let f = "function expression";
  return f;
};
const g = function f(f) {
  return f;
};
const K = class K {
  static K = "static";
  static m(K = "parameter") {
    return K;
  }
};
console.log(e(), g("own parameter"), K.K, K.m());
switch (1) {
  case 1:
    let a = "case";
    class f {}
    console.log(a, typeof f);
}
(function arguments_() {
  var lib = "var";
  const eval_ = "names with underscores";
  console.log(lib, eval_);
})();
a: for (;;) break a;
console.log(a, f, Object.keys(lib));
