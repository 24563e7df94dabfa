// Not a valid assignment target.
({ a: 1 } = {});
