// In a block a function is lexical, even in sloppy code.
{
  function f() {}
  var f;
}
