// Under u `\0` must not be followed by a digit.
const re = /\00/u;
