// Escapes do not unreserve a word.
const o = { v\u0061r };
