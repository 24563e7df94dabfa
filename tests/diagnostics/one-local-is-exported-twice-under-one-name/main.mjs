// Even the same binding may take a name only once.
const a = 1;
export { a, a };
