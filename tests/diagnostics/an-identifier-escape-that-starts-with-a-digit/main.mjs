// An escape must stand for a character that may be there.
const \u0031a = 1;
