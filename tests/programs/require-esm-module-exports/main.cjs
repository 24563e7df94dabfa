// CommonJS requiring an ES module that decides what require() returns with the export name "module.exports".
const double = require('./module-exports.mjs');
const esm = require('./plain.mjs');

console.log(typeof double, double(21), double.named, Object.keys(double).length);
console.log(esm.default(3), esm.direct(3), require('./module-exports.mjs') === double);
import('./module-exports.mjs').then((ns) => console.log(ns.named, ns['module.exports'] === double, ns.default));
