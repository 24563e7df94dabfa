// A key is nothing to dispose of.
for (using x in {});
