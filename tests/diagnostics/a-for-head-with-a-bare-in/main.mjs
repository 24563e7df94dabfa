// `in` makes it another kind of loop.
const key = "a", o = {};
for (let found = key in o; found; found = false);
