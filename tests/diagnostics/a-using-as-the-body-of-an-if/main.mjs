// A body is a statement, not a declaration.
if (true) using resource = null;
