// Only tagged templates may contain invalid escapes.
const s = `${1}\u00`;
