// Nothing to repeat.
const re = /a{1}{2}/;
