// `new a?.b()` is not in the grammar.
const a = {};
new a?.b();
