// A key is nothing to dispose of.
for (await using x in {});
