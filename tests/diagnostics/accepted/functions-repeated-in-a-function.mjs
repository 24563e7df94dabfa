// At the top of a function body (or a static block) functions are var-like and may be repeated.
function outer() {
  function inner() { return 1; }
  function inner() { return 2; }
  var inner;
  console.log(inner());
  var inner = 3;
  console.log(inner);
  {
    function inner() { return "block"; }
    console.log(inner());
  }
  console.log(inner);
}
outer();
class A {
  static {
    function f() { return 1; }
    function f() { return 2; }
    var f;
    var f;
    console.log(f());
  }
  static {
    let f = "another block";
    console.log(f);
  }
}
(() => {
  function g() { return "first"; }
  var g;
  function g() { return "second"; }
  console.log(g());
})();
