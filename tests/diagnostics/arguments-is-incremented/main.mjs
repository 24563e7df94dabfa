// `arguments` cannot be assigned in strict code.
arguments++;
