// Only sloppy code may repeat a function in a block.
{
  function f() {}
  function f() {}
}
