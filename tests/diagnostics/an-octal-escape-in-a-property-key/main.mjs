// Not in strict code.
const o = { "\1": 1 };
