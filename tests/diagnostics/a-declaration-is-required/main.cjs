// The proposal has no way to evaluate a module declaration at a call and to go on (SEMANTICS B.1).
const { value } = require('./value.mjs');
console.log(value);
