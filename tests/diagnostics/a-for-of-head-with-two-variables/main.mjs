// A for-of has one variable.
for (let x, y of []);
