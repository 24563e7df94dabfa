// `eval` cannot be assigned in strict code.
for (eval of []);
