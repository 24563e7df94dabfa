// In a block a function is lexical, even in sloppy code.
{
  var f;
  function f() {}
}
