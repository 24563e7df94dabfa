// BoundNames of a lexical declaration must be unique.
for (let i = 0, i = 1; false; );
