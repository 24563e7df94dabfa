// Not in strict code.
const mode = 0644;
