// The head of a `for` has two semicolons.
for (let i = 0; i < 1 i++);
