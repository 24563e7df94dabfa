// At most 10FFFF.
const re = /\u{110000}/u;
