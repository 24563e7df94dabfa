// Method parameters are unique in any code.
const o = { set x([a, a]) {} };
