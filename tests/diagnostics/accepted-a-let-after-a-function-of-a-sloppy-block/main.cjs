// Annex B hoists a function out of its block only where no lexical name is in the way.
{
  function f() { return "block"; }
  console.log(f());
}
let f = "lexical";
console.log(f);
function outer() {
  if (f) {
    function g() {}
  }
  class g {}
  return typeof g;
}
console.log(outer());
