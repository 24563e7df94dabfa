// Not a valid assignment target.
const a = {};
for (a?.b of []);
