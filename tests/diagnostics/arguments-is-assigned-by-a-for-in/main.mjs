// `arguments` cannot be assigned in strict code.
for (arguments in {});
