// A rest element must be last.
const [...a, b] = [];
