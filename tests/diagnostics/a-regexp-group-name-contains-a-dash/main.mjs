// A group name is an identifier name.
const re = /(?<a-b>.)/;
