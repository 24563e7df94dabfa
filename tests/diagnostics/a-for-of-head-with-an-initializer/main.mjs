// The variable of a for-of has no initialiser.
for (const x = 1 of []);
