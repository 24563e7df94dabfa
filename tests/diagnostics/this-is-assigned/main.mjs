// Not a valid assignment target.
this = 1;
