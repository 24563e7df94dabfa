// Neither a script nor a module.
const a = 1;
const b = = 2;
