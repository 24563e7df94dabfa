// The target must enclose the break.
for (;;) {
  break missing;
}
