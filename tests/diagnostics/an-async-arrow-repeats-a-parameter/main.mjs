// Arrow parameters are unique in any code.
const f = async (a, [a]) => a;
