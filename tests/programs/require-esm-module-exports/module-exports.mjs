// The string-named export "module.exports" is what require() returns.
const double = (n) => n * 2;
export { double as 'module.exports' };
export const named = 'only for import';
