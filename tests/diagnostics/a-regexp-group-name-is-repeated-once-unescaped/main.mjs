// Names are compared by value.
const re = /(?<a>.)(?<\u0061>.)/;
