// A number and a name need a space between them.
const n = 3in [];
