// BoundNames of a for declaration must be unique.
for (const [a, a] of []);
