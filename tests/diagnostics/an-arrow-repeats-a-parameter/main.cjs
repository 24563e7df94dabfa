// Arrow parameters are unique in any code.
const f = (a, a) => a;
