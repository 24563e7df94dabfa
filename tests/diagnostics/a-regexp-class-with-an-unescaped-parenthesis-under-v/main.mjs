// Syntax characters must be escaped under v.
const re = /[(]/v;
