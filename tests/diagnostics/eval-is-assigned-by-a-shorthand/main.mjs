// `eval` cannot be assigned in strict code.
({ eval } = {});
