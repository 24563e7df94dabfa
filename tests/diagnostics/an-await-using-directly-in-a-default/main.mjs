// A default clause may not contain `await using` directly.
switch (1) {
  default:
    await using resource = null;
}
