// Not a valid assignment target.
let a = 1;
++a++;
