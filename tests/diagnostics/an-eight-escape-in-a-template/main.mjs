// Templates have no octal escapes, and no `\8` or `\9`.
const s = `\8`;
