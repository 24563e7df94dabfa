function f() {
  await using resource = null;
}
