// Both groups take part in one match.
const re = /(?<a>x|(?<a>.))/;
