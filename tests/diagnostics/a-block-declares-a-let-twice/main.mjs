// LexicallyDeclaredNames of a block must be unique.
{
  let a = 1;
  let a = 2;
}
