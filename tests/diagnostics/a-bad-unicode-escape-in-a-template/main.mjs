// Only tagged templates may contain invalid escapes.
const s = `\u{110000}`;
