// A labelled function declares its name.
{
  label: function f() {}
  let f;
}
