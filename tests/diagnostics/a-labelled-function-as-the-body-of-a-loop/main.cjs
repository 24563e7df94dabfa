// Sloppy code may label a function, but not as a loop body.
while (false) label: function f() {}
