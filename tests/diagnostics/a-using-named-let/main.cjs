// `let` cannot be bound by a lexical declaration.
{
  using let = null;
}
