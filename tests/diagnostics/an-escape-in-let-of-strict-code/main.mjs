// Escapes do not unreserve a word.
l\u0065t x = 1;
