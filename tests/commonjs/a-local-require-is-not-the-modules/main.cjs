// None of these names a file.
function parameter(require) { return require("./missing-one.cjs"); }
console.log(parameter((x) => "parameter " + x));
const arrow = (require) => require("./missing-two.cjs");
console.log(arrow((x) => "arrow " + x));
{
  let require = (x) => "let " + x;
  console.log(require("./missing-three.cjs"));
}
try {
  throw (x) => "catch " + x;
} catch (require) {
  console.log(require("./missing-four.cjs"));
}
for (const require of [(x) => "loop " + x]) console.log(require("./missing-five.cjs"));
(function require(x) {
  if (x) return console.log("own name " + x);
  require("./missing-six.cjs");
})();
const o = { require: (x) => "member " + x };
console.log(o.require("./missing-seven.cjs"));
class A { require(x) { return "method " + x; } run() { return this.require("./missing-eight.cjs"); } }
console.log(new A().run());
(function () {
  function require(x) { return "function " + x; }
  console.log(require("./missing-nine.cjs"));
})();
(function () {
  console.log(typeof require);
  if (false) var require;
})();
console.log(require("./real.cjs"));
