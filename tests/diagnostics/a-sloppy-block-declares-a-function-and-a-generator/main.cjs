// The Annex B exception is for plain functions only.
{
  function f() {}
  function* f() {}
}
