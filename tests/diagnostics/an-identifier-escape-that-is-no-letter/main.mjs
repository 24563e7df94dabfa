// An escape must stand for a character that may be there.
const a\u0020b = 1;
