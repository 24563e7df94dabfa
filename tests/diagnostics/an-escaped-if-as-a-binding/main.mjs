// Escapes do not unreserve a word.
var \u0069f = 1;
