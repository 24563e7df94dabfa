// A break without a label needs a loop or a switch.
block: {
  break;
}
