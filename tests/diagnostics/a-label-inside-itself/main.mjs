// A label must not enclose its like.
same: for (;;) {
  same: for (;;) break;
}
