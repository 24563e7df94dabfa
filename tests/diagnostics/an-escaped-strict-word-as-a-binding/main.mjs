// Escapes do not unreserve a word.
var st\u0061tic = 1;
