// Only a loop can be continued.
block: {
  for (;;) {
    continue block;
  }
}
