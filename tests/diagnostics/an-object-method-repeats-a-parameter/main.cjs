// Method parameters are unique in any code.
const o = { m(a, a) {} };
