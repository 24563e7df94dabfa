// `let` cannot be bound by a lexical declaration.
let let = 1;
