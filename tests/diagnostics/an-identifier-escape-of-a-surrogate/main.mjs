// An escape must stand for a character that may be there.
const \uD83D\uDE00 = 1;
