// Only sloppy code may repeat a function in a switch.
switch (1) {
  case 0:
    function f() {}
  default:
    function f() {}
}
