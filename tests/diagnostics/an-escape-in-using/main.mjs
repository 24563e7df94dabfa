// `using` must be spelled without escapes.
{
  us\u0069ng x = null;
}
