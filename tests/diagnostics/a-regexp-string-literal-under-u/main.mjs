// `\q` needs v.
const re = /[\q{ab}]/u;
