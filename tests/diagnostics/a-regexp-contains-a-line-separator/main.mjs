// U+2028 ends a line, and a literal ends on its line.
const re = /a b/;
