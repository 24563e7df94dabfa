// The head of a `for` has two semicolons.
for (; false) break;
