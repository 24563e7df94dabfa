// Not a valid assignment target.
new Object() = 1;
