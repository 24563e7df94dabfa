// Pattern grammar.
const re = /a)/;
