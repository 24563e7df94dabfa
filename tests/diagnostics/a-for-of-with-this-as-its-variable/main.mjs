// Not a valid assignment target.
for (this of []);
