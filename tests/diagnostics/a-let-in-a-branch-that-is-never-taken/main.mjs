// The error is early.
if (false) {
  let a = 1;
  let a = 2;
}
