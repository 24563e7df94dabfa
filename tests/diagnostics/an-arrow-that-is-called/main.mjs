// An arrow function needs parentheses to be called.
() => {}();
