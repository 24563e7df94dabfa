// Nothing to repeat.
const re = /?/;
