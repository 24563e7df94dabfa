// Not in strict code.
const s = "\101";
