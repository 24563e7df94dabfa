// `using` binds names only.
{
  using { a } = null;
}
