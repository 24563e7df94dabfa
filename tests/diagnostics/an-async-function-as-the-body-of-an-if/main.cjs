// Not even in sloppy code.
if (false) async function f() {}
