// Only tagged templates may contain invalid escapes.
const s = `\xg`;
