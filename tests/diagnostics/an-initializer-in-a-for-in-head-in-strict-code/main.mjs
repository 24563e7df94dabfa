// Only sloppy code may initialise the variable of a for-in.
for (var key = 1 in {});
