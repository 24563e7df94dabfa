// A body is a statement, not a declaration.
if (true);
else class A {}
