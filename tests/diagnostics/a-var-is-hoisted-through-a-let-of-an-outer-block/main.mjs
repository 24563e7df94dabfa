// The var passes the block that declares the let.
{
  let a = 1;
  {
    var a = 2;
  }
}
