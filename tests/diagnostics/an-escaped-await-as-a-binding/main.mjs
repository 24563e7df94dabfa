// Escapes do not unreserve a word.
var aw\u0061it = 1;
