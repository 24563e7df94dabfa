// The var belongs to the module scope.
let a;
switch (1) {
  default:
    var a = 1;
}
