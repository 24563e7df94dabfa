// `arguments` cannot be assigned in strict code.
({ a: arguments } = {});
