// Object literals have no private names.
const o = { #x: 1 };
