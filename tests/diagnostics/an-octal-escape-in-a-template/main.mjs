// Templates have no octal escapes.
const s = `\01`;
