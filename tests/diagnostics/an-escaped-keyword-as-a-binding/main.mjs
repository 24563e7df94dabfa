// Escapes do not unreserve a word.
var v\u0061r = 1;
