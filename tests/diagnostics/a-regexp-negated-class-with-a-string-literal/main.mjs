// A set of strings has no complement.
const re = /[^\q{ab}]/v;
