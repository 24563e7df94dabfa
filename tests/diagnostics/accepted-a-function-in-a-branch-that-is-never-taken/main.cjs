// Annex B does not hoist a function over a lexical name.
let f = "lexical";
if (false) {
  function f() {}
}
if (false) function f() {}
console.log(f);
