// A function is a boundary.
for (;;) {
  (() => {
    break;
  })();
}
