// Not in strict code.
const year = 08;
