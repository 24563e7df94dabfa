// The target must enclose the continue.
for (;;) {
  continue missing;
}
