// A shorthand reads an identifier.
const o = { class };
