// BoundNames of a lexical declaration must be unique.
const { a, b: [a] } = { a: 1, b: [2] };
