// LexicallyDeclaredNames of a block must be unique.
{
  function f() {}
  let f;
}
