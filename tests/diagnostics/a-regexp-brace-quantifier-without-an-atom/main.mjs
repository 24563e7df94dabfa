// Nothing to repeat.
const re = /a|{1}/;
