// Only a loop can be continued.
pick: switch (1) {
  default:
    for (;;) continue pick;
}
