// `import.source` is not a value.
const f = import.source;
