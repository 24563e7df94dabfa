// A label must not enclose its like.
same: {
  if (true) {
    same: for (;;) break;
  }
}
