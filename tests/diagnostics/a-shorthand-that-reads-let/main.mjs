// `let` is reserved in strict code.
const o = { let };
