// Both groups can take part in one match.
const re = /(?<a>.)(?:b|(?<a>.))/;
