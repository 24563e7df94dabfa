// Nothing to repeat.
const re = /a**/;
