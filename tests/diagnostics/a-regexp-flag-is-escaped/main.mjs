// Flags cannot be escaped.
const re = /a/\u0067;
