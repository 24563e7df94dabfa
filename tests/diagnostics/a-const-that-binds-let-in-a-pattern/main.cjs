// `let` cannot be bound by a lexical declaration.
const [let] = [1];
