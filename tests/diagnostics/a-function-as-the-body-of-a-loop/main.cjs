// Not even in sloppy code.
while (false) function f() {}
