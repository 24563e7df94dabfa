// Not a valid assignment target.
() => {} = 1;
