// The var belongs to the module scope.
let a = 1;
{
  {
    var a = 2;
  }
}
