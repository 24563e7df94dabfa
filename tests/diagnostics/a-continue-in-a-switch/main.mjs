// A switch can be left but not continued.
switch (1) {
  default:
    continue;
}
