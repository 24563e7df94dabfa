// `using` and its name stand on one line.
for (using
  x of []) {}
