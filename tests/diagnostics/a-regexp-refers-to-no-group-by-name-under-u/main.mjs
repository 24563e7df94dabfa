// Under u `\k` is always a reference.
const re = /\k<a>/u;
