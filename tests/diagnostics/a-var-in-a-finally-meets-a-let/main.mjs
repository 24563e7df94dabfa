// The var belongs to the module scope.
let a;
try {
} finally {
  var a = 1;
}
