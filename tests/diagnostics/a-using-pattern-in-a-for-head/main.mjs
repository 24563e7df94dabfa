// `using` declares names.
for (using a = null, { b } = {}; a; );
