// Annex B: the var binding of a function in a block.
console.log(typeof inBlock);
{
  function inBlock() { return "block"; }
}
console.log(inBlock());
if (true) {
  function inIf() { return "if"; }
}
console.log(inIf(), typeof inElse);
if (true) {
} else {
  function inElse() {}
}
switch (1) {
  case 1:
    function inCase() { return "case"; }
}
console.log(inCase());
{
  function repeated() { return 1; }
  function repeated() { return 2; }
}
console.log(repeated());
{
  let guarded = "let";
  {
    function guarded() {}
  }
  console.log(guarded);
}
{
  function assigned() { return "before"; }
  assigned = "after";
  console.log(typeof assigned);
}
console.log(assigned());
label: function labelled() {}
console.log(typeof labelled, typeof async_);
{
  async function async_() {}
}
let outer = "top-level let";
{
  function outer() {}
}
console.log(outer);
