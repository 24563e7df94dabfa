// Labels are compared by value.
same: {
  s\u0061me: for (;;) break;
}
