// Sloppy code may label a function, but not as the body of a with.
with ({}) label: function f() {}
