// A body is a statement, not a declaration.
while (false) const x = 1;
