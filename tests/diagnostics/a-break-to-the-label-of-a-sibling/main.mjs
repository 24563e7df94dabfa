// The target must enclose the break.
first: for (;;) {
  break first;
}
for (;;) {
  break first;
}
