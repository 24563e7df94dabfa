// With `u` a letter follows `\c`.
const re = /[\c_]/u;
