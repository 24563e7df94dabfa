// Not a valid assignment target.
for (1 in {});
