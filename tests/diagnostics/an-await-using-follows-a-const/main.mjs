// `await using` is a lexical declaration.
const resource = null;
await using resource = null;
