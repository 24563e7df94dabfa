// A case clause may not contain `using` directly.
switch (1) {
  case 1:
    using resource = null;
}
