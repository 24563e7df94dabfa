// A group name ends with `>`.
const re = /(?<name.)/;
