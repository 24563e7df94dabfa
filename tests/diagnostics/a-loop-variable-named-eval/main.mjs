// `eval` cannot be bound in strict code.
for (const eval of []);
