// Names are matched exactly.
const re = /\p{script=latin}/u;
