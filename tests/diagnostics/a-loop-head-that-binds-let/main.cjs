// `let` cannot be bound by a lexical declaration.
for (const let of []);
