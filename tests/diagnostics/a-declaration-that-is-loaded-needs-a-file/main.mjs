// Inside of a declaration another one is no value that `import()` could load (SEMANTICS B.1, rule 5).
const { value } = await import('./value.mjs');
console.log(value);
