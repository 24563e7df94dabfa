// `using` is a lexical declaration.
{
  let resource = null;
  using resource = null;
}
