// Not a valid assignment target.
const a = {};
a?.b++;
