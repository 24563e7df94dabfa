// Not even in sloppy code.
if (false) function* g() {}
