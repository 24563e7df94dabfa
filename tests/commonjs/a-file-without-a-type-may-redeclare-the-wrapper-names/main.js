// D04: a lexical redeclaration of a wrapper name alone makes a file a module.
const require = 1;
const exports = 2;
let module = 3;
class __filename {}
console.log(require + exports + module, typeof __filename, typeof __dirname, this);
