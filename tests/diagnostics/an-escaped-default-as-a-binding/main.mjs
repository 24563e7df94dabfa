// Escapes do not unreserve a word.
let d\u0065fault = 1;
