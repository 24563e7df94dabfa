export const require_lib = 1, __commonJS = 2, __toESM = 3, exports = 4, module = 5, $b = 6, lib = 7;
const require = 8, __filename = 9;
console.log(require + __filename);
