// Sloppy code may label a function, but not as the body of an if.
if (false) label: function f() {}
