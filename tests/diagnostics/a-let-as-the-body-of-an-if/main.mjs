// A body is a statement, not a declaration.
if (true) let x = 1;
