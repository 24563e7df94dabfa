// `using` needs a value.
{
  using resource;
}
