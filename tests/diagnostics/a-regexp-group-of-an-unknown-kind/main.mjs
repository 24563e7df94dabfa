// `(?` needs `:`, `=`, `!`, `<` or modifiers.
const re = /(?a)/;
