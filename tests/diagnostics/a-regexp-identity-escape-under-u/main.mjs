// Under u only syntax characters may be escaped.
const re = /\a/u;
