// The order of the two does not matter.
{
  {
    var a = 1;
  }
  let a = 2;
}
