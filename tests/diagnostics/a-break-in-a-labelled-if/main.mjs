// A break without a label needs a loop or a switch.
label: if (true) break;
