// `import` is not a value.
const f = import;
